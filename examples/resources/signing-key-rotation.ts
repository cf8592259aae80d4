import * as auth0 from "pulumi-dynamic-auth0";

new auth0.SigningKeyRotation("2027", { triggers: { quarter: "2027-1" } });
