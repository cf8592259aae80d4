/** Languages that the shop has. */
export const languages = ["en", "de"] as const;

/** Words by language, prompt, screen and name. What is not here is as Auth0 has it. */
export const words = {
  en: {
    "login-id": {
      "login-id": {
        title: "Good to see you",
        description: "Log in, and your basket is as you left it.",
        buttonText: "Go on",
      },
    },
    "signup-id": { "signup-id": { title: "Join us", description: "A basket of your own takes a minute." } },
  },
  de: {
    "login-id": {
      "login-id": {
        title: "Schön, dass du da bist",
        description: "Melde dich an, dein Warenkorb ist noch da.",
        buttonText: "Weiter",
      },
    },
    "signup-id": { "signup-id": { title: "Mach mit", description: "Ein eigener Warenkorb dauert eine Minute." } },
  },
};
