import { sample } from "./sample-data";

/** A screen of a prompt that every tenant has, and the words of it where the tenant has none of its own. */
export interface Screen {
  readonly prompt: string;
  readonly screen: string;
  /** Keys of the fields that a user fills in. */
  readonly fields: readonly string[];
  readonly words: Readonly<Record<string, string>>;
}

/** Keys that have a place in the sketch of every screen. */
export const placed = {
  title: "title",
  description: "description",
  forgotten: "forgotPasswordText",
  button: "buttonText",
  second: "federatedConnectionButtonText",
  question: ["footerText", "signupActionText", "loginActionText"],
  answer: ["footerLinkText", "signupActionLinkText", "loginActionLinkText"],
} as const;

const email = { emailPlaceholder: "Email address" };
const password = { passwordPlaceholder: "Password" };
const login = {
  ...{
    title: "Welcome",
    description: "Log in to continue.",
    buttonText: "Continue",
  },
  ...{ federatedConnectionButtonText: `Continue with ${sample.connection}` },
  ...{ signupActionText: "Don't have an account?", signupActionLinkText: "Sign up" },
};
const signup = {
  ...{
    title: "Welcome",
    description: "Sign up to continue.",
    buttonText: "Continue",
  },
  ...{ loginActionText: "Already have an account?", loginActionLinkText: "Log in" },
};
const forgot = { forgotPasswordText: "Forgot password?" };

const both = ["emailPlaceholder", "passwordPlaceholder"];

/** Where the identifier comes first, and the password on a page of its own. */
const apart: readonly Screen[] = [
  { prompt: "login-id", screen: "login-id", fields: ["emailPlaceholder"], words: { ...login, ...email } },
  {
    ...{ prompt: "login-password", screen: "login-password", fields: ["passwordPlaceholder"] },
    words: { title: "Enter your password", buttonText: "Continue", ...password, ...forgot },
  },
  { prompt: "signup-id", screen: "signup-id", fields: ["emailPlaceholder"], words: { ...signup, ...email } },
  {
    ...{ prompt: "signup-password", screen: "signup-password", fields: ["passwordPlaceholder"] },
    words: { ...signup, ...password },
  },
];

/** Where both are on one page. */
const together: readonly Screen[] = [
  { prompt: "login", screen: "login", fields: both, words: { ...login, ...email, ...password, ...forgot } },
  { prompt: "signup", screen: "signup", fields: both, words: { ...signup, ...email, ...password } },
];

const others: readonly Screen[] = [
  {
    ...{ prompt: "reset-password", screen: "reset-password-request", fields: ["usernamePlaceholder"] },
    words: { title: "Forgot your password?", usernamePlaceholder: "Email address", buttonText: "Continue" },
  },
  {
    ...{ prompt: "mfa-otp", screen: "mfa-otp-challenge", fields: ["placeholder"] },
    words: { title: "Verify your identity", placeholder: "Enter your one-time code", buttonText: "Continue" },
  },
];

/** The screens that users of a tenant come by first. The words are ours, in English. */
export const usualScreens = (identifierFirst: boolean): readonly Screen[] => [
  ...(identifierFirst ? apart : together),
  ...others,
];

/** A screen that is shown for its own texts or partials. */
export const otherScreen = (prompt: string, screen: string): Screen => {
  const known = [...apart, ...together, ...others].find((one) => one.prompt === prompt && one.screen === screen);
  return known ?? { prompt, screen, fields: [], words: { title: screen, buttonText: "Continue" } };
};
