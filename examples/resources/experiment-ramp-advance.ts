import * as pulumi from "@pulumi/pulumi";
import * as auth0 from "pulumi-dynamic-auth0";

new auth0.ExperimentRampAdvance("half", {
  experimentId: new pulumi.Config().require("experimentId"),
  targetLevel: 50,
});
