const groupsMirror =
  "the other end of the same links: `RoleGroup` and `RoleGroups` write them by the role, at `/roles/{id}/groups`";

const olderTwin =
  "sent where a tenant does not have `/organizations/{id}/connections`: test/definitions/older-twin.test.ts";

const patched = "the PATCH of the same path serves: it leaves what a program does not declare alone";

/** Operations of finished waves that no program makes this package send to a tenant as it is today, and why. */
export const unsent: Readonly<Record<string, string>> = {
  "GET /guardian/factors/{factor}/providers/{name}":
    "the original collection's name for the paths of single factors, which are counted as such",
  "PUT /guardian/factors/push-notification/providers/apns": patched,
  "PUT /guardian/factors/push-notification/providers/fcm": patched,
  "PUT /guardian/factors/push-notification/providers/fcmv1": patched,
  "PUT /guardian/factors/push-notification/providers/sns": patched,
  "PUT /network-acls/{id}": patched,
  "POST /groups/{id}/roles": groupsMirror,
  "DELETE /groups/{id}/roles": groupsMirror,
  "GET /organizations/{id}/enabled_connections": olderTwin,
  "POST /organizations/{id}/enabled_connections": olderTwin,
  "GET /organizations/{id}/enabled_connections/{connectionId}": olderTwin,
  "PATCH /organizations/{id}/enabled_connections/{connectionId}": olderTwin,
  "DELETE /organizations/{id}/enabled_connections/{connectionId}": olderTwin,
};
