import * as auth0 from "pulumi-dynamic-auth0";

const signup = auth0.getPromptPartials({ prompt: "signup" });

export const screens = signup.then(({ screens }) => screens.map(({ screen }) => screen));
