import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const invitations = auth0.getOrganizationInvitations({ organizationId: new pulumi.Config().require("organizationId") });

export const invited = invitations.then((all) => all.map(({ invitee }) => invitee?.email));
