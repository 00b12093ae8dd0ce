<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.preview>${msg("portalActivateText")}</@mail.preview>
<@mail.title>${msg("portalActivateTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalActivateText")}</@mail.text>
<@mail.button href=link label=msg("portalActivateButton")/>
<@mail.small>${msg("portalMailLinkUntil", linkExpiresAt)}</@mail.small>
<@mail.plainLink link/>
<@mail.questions/>
<@mail.why "portalMailWhySignUp"/>
</@layout.emailLayout>
