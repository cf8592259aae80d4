/** Ways in which a tenant keeps the clients that a connection is enabled for. */
export const enabledClientsWays = ["both", "endpoint", "property"] as const;

/** Names below which a tenant has the connections of an organization. */
export const organizationConnectionsWays = ["both", "older"] as const;

/** Ways in which tenants of Auth0 differ, by their age. */
export interface TenantFeatures {
  /**
   * Where the clients are that a connection is enabled for: in its property `enabled_clients` as well as at
   * `/connections/{id}/clients` (`both`, unless said), at that endpoint alone as in newer tenants, or in the property
   * alone as before 2025.
   */
  readonly enabledClients?: (typeof enabledClientsWays)[number];
  /**
   * Where the connections of an organization are: at `/organizations/{id}/enabled_connections` as well as at
   * `/organizations/{id}/connections`, which is early access (`both`, unless said), or at the `older` of these alone.
   */
  readonly organizationConnections?: (typeof organizationConnectionsWays)[number];
  /**
   * Day of whose answers it gives, such as `2026-04-23`: what Auth0 has put into its answers since is left out, as by a
   * private cloud that is behind. Today's unless said.
   */
  readonly asOf?: string;
  /** Milliseconds for which the draft of an action is built before it can be deployed; none unless said. */
  readonly actionBuildTime?: number;
}

/** Whether answers of the tenant are as they were before a day. */
export const isBefore = ({ asOf }: TenantFeatures, day: string): boolean => asOf !== undefined && asOf < day;
