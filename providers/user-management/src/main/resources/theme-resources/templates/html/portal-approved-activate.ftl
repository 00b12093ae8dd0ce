<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.preview>${msg("portalApprovedActivateText")}</@mail.preview>
<@mail.title>${msg("portalApprovedActivateTitle")}</@mail.title>
<@mail.greeting/>
<@mail.from name=approverName named="portalApprovedActivateTextFrom" unnamed="portalApprovedActivateText"/>
<@mail.admittedTo/>
<@mail.button href=link label=msg("portalApprovedActivateButton")/>
<@mail.small>${msg("portalMailLinkUntil", linkExpiresAt)}</@mail.small>
<@mail.plainLink link/>
<@mail.questions/>
<@mail.why "portalMailWhySignUp"/>
</@layout.emailLayout>
