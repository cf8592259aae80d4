import * as auth0 from "pulumi-dynamic-auth0";

new auth0.PromptPartials("login-passwordless", {
  prompt: "login-passwordless",
  screens: [
    { screen: "login-passwordless-email-code", formContentEnd: "<p>Look into your spam folder as well.</p>" },
    { screen: "login-passwordless-sms-otp", formContentEnd: "<p>It may take a minute.</p>" },
  ],
});
