import * as auth0 from "pulumi-dynamic-auth0";

const profile = auth0.getTokenExchangeProfile({ subjectTokenType: "https://acme.example.com/token" });

export const actionId = profile.then(({ actionId }) => actionId);
