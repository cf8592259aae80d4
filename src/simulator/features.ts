/** Ways in which a tenant keeps the clients that a connection is enabled for. */
export const enabledClientsWays = ["both", "endpoint", "property"] as const;

/** Ways in which tenants of Auth0 differ, by their age. */
export interface TenantFeatures {
  /**
   * Where the clients are that a connection is enabled for: in its property `enabled_clients` as well as at
   * `/connections/{id}/clients` (`both`, unless said), at that endpoint alone as in newer tenants, or in the property
   * alone as before 2025.
   */
  readonly enabledClients?: (typeof enabledClientsWays)[number];
}
