import { action, object } from "../../definition";
import { groupId } from "./group";

export const groupRemoval = action({
  type: "GroupRemoval",
  description:
    "Deletes a group of users that a directory has left behind, with the roles that it gives. It cannot be undone: only the directory makes groups. Its members stay. It is done again when an argument or `triggers` changes.",
  operation: {
    method: "DELETE",
    path: "/groups/{groupId}",
    scopes: ["delete:groups"],
    body: () => undefined,
  },
  id: (_, inputs) => String(inputs["groupId"]),
  deletion: "Forgets that it was done; the group does not come back.",
  security: { creation: { severity: "high", why: "Whoever has a role through the group loses it." } },
  source: "https://auth0.com/docs/api/management/v2/groups/delete-group",
  inputs: object({
    groupId: groupId().describe("Id of the group, as `getGroups` lists it, such as `grp_8mG5xkBbQ2wJ4r`."),
  }),
});
