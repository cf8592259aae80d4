import { id, immutable, reference } from "../../definition";

/** The connection that settings are below: other resources, by type, may stand for it, and come first then. */
export const ofConnection = (or?: Readonly<Record<string, string>>, more = "") =>
  immutable(reference("Connection", id("con", "connection"), "id", or)).describe(
    `Connection: a \`Connection\`, or its id.${more}`,
  );

/** The id of a connection that a query is about. */
export const aboutConnection = () => id("con", "connection").describe("Id of the `Connection`.");
