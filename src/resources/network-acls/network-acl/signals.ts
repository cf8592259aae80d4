import { z } from "zod";
import { matching, object, reference, set } from "../../../definition";

const some = <S extends z.ZodType>(item: S) => set(item).min(1).optional();

const ipv4 = z.union([z.ipv4(), z.cidrv4()], { error: 'must be an IPv4 address or a range, such as "203.0.113.0/24"' });
const ipv6 = z.union([z.ipv6(), z.cidrv6()], { error: 'must be an IPv6 address or a range, such as "2001:db8::/32"' });
const text = () => z.string().min(1);

/** What a rule knows of a request. */
export const signals = () =>
  object({
    asns: some(z.int()).describe("Numbers of the networks that they come from (ASN)."),
    // Recorded, and in the types of the official SDK; not in the document.
    auth0Managed: some(
      matching(/^auth0\.[a-z0-9_]+$/, "the name of a list that Auth0 keeps, such as `auth0.low_reputation`"),
    ).describe("Lists of addresses that Auth0 keeps: `auth0.low_reputation`, `auth0.icloud_relay_proxy`."),
    geoCountryCodes: some(text()).describe("Countries that they come from, by their ISO 3166-1 codes, such as `DE`."),
    geoSubdivisionCodes: some(text()).describe("Parts of countries, by their ISO 3166-2 codes, such as `US-NY`."),
    ipv4Cidrs: some(ipv4).describe("IPv4 addresses and ranges of the users."),
    ipv6Cidrs: some(ipv6).describe("IPv6 addresses and ranges of the users."),
    ja3Fingerprints: some(text()).describe("Fingerprints of their TLS handshakes, by JA3."),
    ja4Fingerprints: some(text()).describe("Fingerprints of their TLS handshakes, by JA4."),
    userAgents: some(text()).describe("Browsers, as they name themselves."),
    hostnames: some(matching(/^[A-Za-z0-9.-]+$/, "a host name, such as `login.example.com`")).describe(
      "Names of the tenant that they are sent to.",
    ),
    connectingIpv4Cidrs: some(ipv4).describe("IPv4 addresses and ranges that connect, such as those of a proxy."),
    connectingIpv6Cidrs: some(ipv6).describe("IPv6 addresses and ranges that connect, such as those of a proxy."),
    // In the types of the official SDK, and not in the document.
    httpMessageSignature: object({
      keys: set(
        object({
          id: reference("NetworkAclKey", text()).describe("The key: a `NetworkAclKey`, or its id."),
        }),
      )
        .min(1)
        .describe("Keys of which one has signed the request."),
    })
      .optional()
      .describe("HTTP Message Signatures."),
  }).refine((values) => Object.keys(values).length > 0, { error: "must have one of the properties at least" });
