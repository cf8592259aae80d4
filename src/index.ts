import { resourceClass } from "./pulumi/resource";
import * as definitions from "./resources";

export { ExplicitProvider as Provider } from "./pulumi/explicit-provider";

export class Client extends resourceClass(definitions.client) {}
export class ClientGrant extends resourceClass(definitions.clientGrant) {}
export class Connection extends resourceClass(definitions.connection) {}
export class PasswordChangeTicket extends resourceClass(definitions.passwordChangeTicket) {}
export class ResourceServer extends resourceClass(definitions.resourceServer) {}
export class Rule extends resourceClass(definitions.rule) {}
export class Tenant extends resourceClass(definitions.tenant) {}
export class User extends resourceClass(definitions.user) {}
export class UserIdentity extends resourceClass(definitions.userIdentity) {}
