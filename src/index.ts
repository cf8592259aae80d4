import { resourceClass } from "./pulumi/resource";
import * as definitions from "./resources";

export { ExplicitProvider as Provider } from "./pulumi/explicit-provider";

export class ClientGrant extends resourceClass(definitions.clientGrant) {}
