import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const johnsId = new pulumi.Config().require("johnsId");
const support = new auth0.Role("support", { name: "Support" });

new auth0.UserRoles("john", { userId: johnsId, roles: [support] });
