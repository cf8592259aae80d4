import * as auth0 from "pulumi-dynamic-auth0";

new auth0.RiskAssessments("logins", { enabled: true });
