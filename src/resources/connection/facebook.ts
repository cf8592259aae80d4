import { z } from "zod";
import { open } from "../../definition";
import {
  external,
  mapOf,
  oauthClient,
  permissions,
  scopeList,
  switches,
  text,
  upstreamParam,
  upstreamParams,
} from "./fields";

/** Every switch is off unless set, but for `publicProfile`. */
export const facebookOptions = open({
  ...external,
  ...oauthClient(z.string().max(4096), text(13000)),
  upstreamParams: upstreamParams(mapOf(upstreamParam, 10)),
  scope: z
    .string()
    .max(2048)
    .optional()
    .describe("Scopes, with commas between them. Auth0 derives them from the switches."),
  freeformScopes: scopeList().min(1).optional().describe("Scopes to ask for beyond those that have a switch."),
  ...switches({ publicProfile: "Asks for the user's public profile, which Facebook requires. On unless set" }),
  ...permissions({
    adsManagement: "manage ad accounts",
    adsRead: "read reports about ads",
    allowContextProfileField: "read the social context, which Facebook retired in 2019",
    businessManagement: "use the Business Manager API",
    email: "read the user's primary address",
    groupsAccessMemberInfo: "read public information about members of groups",
    leadsRetrieval: "read the information of leads",
    manageNotifications: "read notifications and mark them as read, which Facebook has retired",
    managePages: "get access tokens of the pages that the user administers",
    pagesManageCta: "manage the call-to-action buttons of pages",
    pagesManageInstantArticles: "manage the instant articles of pages",
    pagesMessaging: "send and receive messages as a page",
    pagesMessagingPhoneNumber: "match messages by phone number",
    pagesMessagingSubscriptions: "send messages as a page at any time after the user's first one",
    pagesShowList: "list the pages that the user manages",
    publishActions: "publish to the Open Graph, which Facebook retired in 2018",
    publishPages: "publish posts and comments on pages; needs `managePages`",
    publishToGroups: "publish in a group for the user",
    publishVideo: "publish live videos",
    readAudienceNetworkInsights: "read insights of the Audience Network",
    readInsights: "read insights of pages, apps and domains",
    readMailbox: "read the user's messages, which Facebook has retired",
    readPageMailboxes: "read the inboxes of pages",
    readStream: "read the user's news feed, which Facebook has retired",
    userAgeRange: "read the user's age range",
    userBirthday: "read the user's birthday",
    userEvents: "read the user's events; Facebook gives it to few partners",
    userFriends: "list friends who use the application too; Facebook gives it to few partners",
    userGender: "read the user's gender",
    userGroups: "list the user's groups, which Facebook has retired",
    userHometown: "read the user's home town",
    userLikes: "list the pages that the user likes",
    userLink: "read the address of the user's profile",
    userLocation: "read the user's city",
    userManagedGroups: "list the groups that the user administers, which Facebook has retired",
    userPhotos: "read the user's photos; Facebook gives it to few partners",
    userPosts: "read the posts of the user's timeline; Facebook gives it to few partners",
    userStatus: "read the user's status messages, which Facebook has retired",
    userTaggedPlaces: "read where the user was tagged; Facebook gives it to few partners",
    userVideos: "read the user's videos; Facebook gives it to few partners",
  }),
});
