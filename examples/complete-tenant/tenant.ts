import * as auth0 from "pulumi-dynamic-auth0";
import { edition } from "./settings";

const page = (title: string) => `<!DOCTYPE html>
<title>${title}</title>
<h1>${title}</h1>`;

new auth0.Tenant("tenant", {
  friendlyName: edition("Example Shop", "Example"),
  pictureUrl: edition("https://shop.example.com/logo.png", "https://example.com/logo.png"),
  supportEmail: edition("shop@example.com", "support@example.com"),
  supportUrl: edition("https://shop.example.com/help", "https://example.com/help"),
  allowedLogoutUrls: edition(["https://shop.example.com"], ["https://shop.example.com", "https://example.com"]),
  sessionLifetime: edition(24, 12),
  changePassword: { enabled: edition(true, false), html: page(edition("Password", "New password")) },
  guardianMfaPage: { enabled: edition(true, false), html: page(edition("Code", "One more step")) },
  errorPage: {
    html: page(edition("Error", "Something went wrong")),
    showLogLink: edition(true, false),
    url: edition("https://shop.example.com/error", "https://example.com/error"),
  },
  flags: {
    changePwdFlowV1: edition(true, false),
    enableClientConnections: edition(false, true),
    enableApisSection: edition(true, false),
    enablePipeline2: edition(false, true),
  },
});
