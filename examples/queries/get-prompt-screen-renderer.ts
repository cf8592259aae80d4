import * as auth0 from "pulumi-dynamic-auth0";

const login = auth0.getPromptScreenRenderer({ prompt: "login-id", screen: "login-id" });

export const mode = login.then(({ renderingMode }) => renderingMode);
