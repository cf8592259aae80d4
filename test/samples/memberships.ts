import type { Ground } from "../faults/catalogue";
import type { ResourceSample } from "./resource-sample";

/** Of an item or a whole set: a set may be empty, and its requests are no resource's. */
export const aMembership: Pick<ResourceSample, "possible" | "sdk"> = {
  possible: ["a 200 with an empty list"],
  sdk: "requests name what is added or removed, and no resource",
};

/** Two members of one set, in two places of a program, and the whole set of another object. */
export const membersOf = (name: string, parents: (ground: Ground) => readonly string[]) => ({
  item: (member: (ground: Ground, place: number) => object): Pick<ResourceSample, "sequences"> => ({
    sequences: {
      places: 2,
      given: (ground, place) => ({ [name]: parents(ground)[0], ...member(ground, place) }),
    },
  }),
  whole: { sequences: { given: (ground: Ground) => ({ [name]: parents(ground)[1] }) } } satisfies Pick<
    ResourceSample,
    "sequences"
  >,
});

/** A permission in a place. */
export const aPermission = ({ audiences }: Ground, place: number) => ({
  resourceServerIdentifier: audiences[place],
  permissionName: "sample",
});
