import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

new auth0.EmailProvider("mail", {
  name: edition("mandrill", "sparkpost"),
  enabled: edition(true, false),
  defaultFromAddress: edition("shop@example.com", "no-reply@example.com"),
  credentials: { apiKey: secretOf("mail") },
  settings: edition({ message: { view_content_link: true } }, {}),
});
