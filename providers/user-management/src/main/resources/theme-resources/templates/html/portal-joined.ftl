<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<#import "portal-invitation-parts.ftl" as invitation>
<@layout.emailLayout>
<@mail.preview>${msg("portalJoinedText")}</@mail.preview>
<@mail.title>${msg("portalJoinedTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalJoinedText")}</@mail.text>
<@invitation.roles/>
<@mail.button href=link label=msg("portalJoinedButton")/>
<@mail.plainLink link/>
<@mail.why "portalMailWhyJoined"/>
</@layout.emailLayout>
