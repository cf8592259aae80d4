import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const config = new pulumi.Config();

const members = auth0.getGroupMembers({ groupId: config.require("engineeringId") });

export const userIds = members.then((found) => found.map(({ memberId }) => memberId));
