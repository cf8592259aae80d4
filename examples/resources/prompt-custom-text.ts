import * as auth0 from "pulumi-dynamic-auth0";

const texts = { en: { title: "Welcome back" }, de: { title: "Willkommen zurück" } };

for (const [language, login] of Object.entries(texts))
  new auth0.PromptCustomText(`login-${language}`, {
    prompt: "login",
    language: language as keyof typeof texts,
    texts: { login },
  });
