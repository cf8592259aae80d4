import * as auth0 from "pulumi-dynamic-auth0";

const login = auth0.getCustomDomain({ domain: "accounts.example.com" });

/** Whether users reach Auth0 under the domain. */
export const answers = login.then(async ({ customDomainId }) => {
  const { success } = await auth0.getCustomDomainTest({ customDomainId: customDomainId! });
  return success;
});
