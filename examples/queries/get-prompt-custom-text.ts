import * as auth0 from "pulumi-dynamic-auth0";

const login = auth0.getPromptCustomText({ prompt: "login", language: "en" });

export const title = login.then(({ texts }) => texts["login"]?.["title"]);
