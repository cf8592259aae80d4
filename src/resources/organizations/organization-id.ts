import { id } from "../../definition";

/** Id of an organization. */
export const organizationId = () => id("org", "organization");
