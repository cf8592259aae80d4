import * as z from "zod";
import { body, optional } from "../../endpoints/body-schema";
import { strategies } from "../connections/strategies";

/** Id of a connection. */
export const connectionId = z.string().regex(/^con_[A-Za-z0-9]{16}$/);

/** One of several identities of a user. */
export const identity = body({
  user_id: z.string(),
  provider: strategies,
  ...optional(connectionId, "connection_id"),
});
