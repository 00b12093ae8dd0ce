<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<#import "portal-invitation-parts.ftl" as invitation>
<@layout.emailLayout>
<@mail.preview>${msg("portalJoinInvitationText")}</@mail.preview>
<@mail.title>${msg("portalJoinInvitationTitle", realmName)}</@mail.title>
<@mail.greeting/>
<@invitation.from named="portalJoinInvitationTextFrom" unnamed="portalJoinInvitationText"/>
<@invitation.roles/>
<@invitation.message/>
<@mail.text>${msg("portalJoinInvitationNext")}</@mail.text>
<@mail.button href=link label=msg("portalJoinInvitationButton")/>
<@mail.small>${msg("portalMailLinkUntil", linkExpiresAt)}</@mail.small>
<@mail.plainLink link/>
<@mail.why "portalMailWhyJoin"/>
</@layout.emailLayout>
