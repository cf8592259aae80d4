import * as auth0 from "pulumi-dynamic-auth0";
import { shop } from "./applications";
import { customers, formerShop, phones } from "./connections";
import { deviceOwnerToken, edition, secretOf } from "./settings";

const email = edition("jane@example.com", "jane.doe@example.com");
const username = edition("jane", "jane.doe");
const password = secretOf("jane");

export const jane = new auth0.User("jane", {
  connection: customers,
  email,
  emailVerified: edition(true, false),
  verifyEmail: false,
  clientId: shop,
  username,
  password,
  blocked: edition(false, true),
  userMetadata: { newsletter: edition("weekly", "monthly") },
  appMetadata: { plan: edition("silver", "gold") },
});

/** Logs in by phone alone. */
export const john = new auth0.User("john", {
  connection: phones,
  phoneNumber: edition("+4930111111", "+4930222222"),
  phoneVerified: edition(true, false),
  verifyPhoneNumber: false,
});

export const formerCustomers = new auth0.UsersImportJob("former-customers", {
  connectionId: formerShop,
  users: [
    { user_id: "jane", email: "jane@example.com", email_verified: true },
    { user_id: "june", email: "june@example.com", email_verified: true },
  ],
  sendCompletionEmail: false,
});

/** Jane's account at the former shop. */
new auth0.UserIdentity(
  "jane-former-shop",
  { userId: jane, provider: "auth0", identityUserId: "jane", connectionId: formerShop },
  { dependsOn: formerCustomers },
);

/** Registered in Jane's name. */
new auth0.DeviceCredential(
  "jane-laptop",
  {
    deviceName: "Jane's laptop",
    type: "public_key",
    deviceId: "5f0c3a52-7c3f-4f7e-9d0a-3b8d6f1a2c4e",
    value: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE",
    clientId: shop,
    username,
    password,
  },
  { dependsOn: jane },
);

/** Registered with a token that the app of its owner handed on. */
new auth0.DeviceCredential("tablet", {
  deviceName: "Tablet at the counter",
  type: "public_key",
  deviceId: "9a4d7e10-1b2c-4d3e-8f5a-6b7c8d9e0f1a",
  value: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAF",
  userToken: deviceOwnerToken,
});

export const verificationEmail = new auth0.VerificationEmailJob("jane", { userId: jane });

export const verificationTicket = new auth0.EmailVerificationTicket("jane", {
  userId: jane,
  resultUrl: "https://shop.example.com/welcome",
});

export const passwordTicket = new auth0.PasswordChangeTicket("jane", {
  userId: jane,
  resultUrl: "https://shop.example.com/login",
  ttlSec: 3600,
});

/** The same for who is known by email address alone. */
new auth0.PasswordChangeTicket(
  "june",
  { connectionId: formerShop, email: "june@example.com" },
  { dependsOn: formerCustomers },
);
