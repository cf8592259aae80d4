import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

const texts = auth0.getSelfServiceProfileCustomText({
  selfServiceProfileId: new pulumi.Config().require("selfServiceProfileId"),
  language: "en",
  page: "get-started",
});

export const introduction = texts.then(({ introduction }) => introduction);
