import { open, querySettings } from "../../definition";
import { botDetection } from "./bot-detection";
import { breachedPasswordDetection } from "./breached-password-detection";
import { bruteForceProtection } from "./brute-force-protection";
import { captcha } from "./captcha";
import { phoneProviderProtection } from "./phone-provider-protection";
import { suspiciousIpThrottling } from "./suspicious-ip-throttling";

export const getBotDetection = querySettings(botDetection, {
  about: "When users have to prove that they are no bot. It is an error where the plan does not have it.",
});

export const getBreachedPasswordDetection = querySettings(breachedPasswordDetection, {
  about: "What happens when somebody uses a password that is known from a breach elsewhere.",
});

export const getBruteForceProtection = querySettings(bruteForceProtection, {
  about: "What happens when somebody tries one password after the other for an account.",
});

export const getCaptcha = querySettings(captcha, {
  about:
    "Which CAPTCHA users have to solve, and the accounts at the services that make them, without their secrets. A service without an account has an empty key. It is an error where the plan does not have it.",
  tells: { simpleCaptcha: open({}).optional().describe("Auth0's simple CAPTCHA, which has no settings.") },
});

export const getPhoneProviderProtection = querySettings(phoneProviderProtection, {
  about: "Whether somebody who has codes sent to phones again and again has to wait longer each time. Early access.",
});

export const getSuspiciousIpThrottling = querySettings(suspiciousIpThrottling, {
  about: "What happens to an address that fails to log in, or signs up, again and again with many accounts.",
});
