<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<#assign approvedText = byIdentityProvider?then("portalApprovedTextIdentityProvider", signsInWithName?then("portalApprovedTextUsername", "portalApprovedText"))>
<@layout.emailLayout>
<@mail.preview>${msg(approvedText)}</@mail.preview>
<@mail.title>${msg("portalApprovedTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg(approvedText)}</@mail.text>
<#if !byIdentityProvider><@mail.signInName/></#if>
<@mail.admittedTo/>
<@mail.button href=link label=msg("portalApprovedButton")/>
<@mail.plainLink link/>
<@mail.questions/>
<@mail.why "portalMailWhyRequest"/>
</@layout.emailLayout>
