<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<#import "portal-invitation-parts.ftl" as invitation>
<@layout.emailLayout>
<@mail.preview>${msg("portalInvitationText")}</@mail.preview>
<@mail.title>${msg("portalInvitationTitle", realmName)}</@mail.title>
<@mail.greeting/>
<@invitation.from named="portalInvitationTextFrom" unnamed="portalInvitationText"/>
<@invitation.roles/>
<@invitation.message/>
<@mail.text>${msg("portalInvitationNext")}</@mail.text>
<@mail.button href=link label=msg("portalInvitationButton")/>
<@mail.small>${msg("portalMailLinkUntil", linkExpiresAt)}</@mail.small>
<@mail.plainLink link/>
<@mail.why "portalMailWhyInvited"/>
</@layout.emailLayout>
