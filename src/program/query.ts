import type * as pulumi from "@pulumi/pulumi";
import type { Query, Values } from "../definition";
import type { QueryOptions } from "./asking";

/** Loaded with the first query. */
const asking = () => require("./asking") as typeof import("./asking");

/** The function that asks a query and promises its answer. */
export const promiseOf =
  (query: () => Query) =>
  (args: Values = {}, options: QueryOptions = {}): Promise<unknown> =>
    asking().promised(query(), args, options);

/** The function that asks a query with arguments that other resources give. */
export const outputOf =
  (query: () => Query) =>
  (args: Values = {}, options: QueryOptions = {}): pulumi.Output<unknown> =>
    asking().awaited(query(), args, options);
