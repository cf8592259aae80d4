export { ExplicitProvider } from "./explicit-provider";
export { outputOf, promiseOf } from "./query";
export { resourceClass } from "./resource";
