import * as auth0 from "pulumi-dynamic-auth0";

new auth0.PromptScreenPartial("signup", {
  prompt: "signup",
  screen: "signup",
  formContentEnd: '<label><input type="checkbox" name="ulp-newsletter"> Send me the newsletter</label>',
});
