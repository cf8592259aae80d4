import { action, email, id, object, reference } from "../../definition";

export const connectionUserRemoval = action({
  type: "ConnectionUserRemoval",
  description:
    "Deletes the user who has an email address in a database connection. It cannot be undone. It is done again when an argument or `triggers` changes.",
  operation: {
    method: "DELETE",
    path: "/connections/{connectionId}/users",
    scopes: ["delete:users"],
    body: () => undefined,
    perform: (api, request, state) => api.request({ ...request, query: { email: String(state["email"]) } }),
  },
  id: (_, inputs) => `${inputs["connectionId"]}/${inputs["email"]}`,
  deletion: "Forgets that it was done; the user does not come back.",
  security: { creation: { severity: "high", why: "The user is lost, with all that is known about it." } },
  source: "https://auth0.com/docs/api/management/v2/connections/delete-users-by-email",
  inputs: object({
    connectionId: reference("Connection", id("con", "connection")).describe(
      "Database that the user is in: a `Connection`, or its id.",
    ),
    email: email().describe("Email address of the user."),
  }),
});
