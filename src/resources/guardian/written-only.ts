/** An account of push notifications that the API takes and never shows. */
export const writtenOnly = (provider: "fcm" | "fcmv1") => ({
  path: `/guardian/factors/push-notification/providers/${provider}`,
  id: `guardian-push-${provider}`,
  /** The answer to a write is an empty object. */
  holds: [],
  scope: "guardian_factors",
  resets: true,
  operations: { read: undefined },
  list: "Auth0 does not tell whether there is one.",
  deletion: "Empties the account: no notifications are sent through it.",
});
