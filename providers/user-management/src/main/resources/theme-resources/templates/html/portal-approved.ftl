<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.preview>${msg(byIdentityProvider?then("portalApprovedTextIdentityProvider", "portalApprovedText"))}</@mail.preview>
<@mail.title>${msg("portalApprovedTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg(byIdentityProvider?then("portalApprovedTextIdentityProvider", "portalApprovedText"))}</@mail.text>
<@mail.button href=link label=msg("portalApprovedButton")/>
<@mail.plainLink link/>
<@mail.why "portalMailWhyRequest"/>
</@layout.emailLayout>
