<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalRejectedTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg(expired?then("portalRejectedExpired", "portalRejectedText"), realmName)}</@mail.text>
<#if reason?has_content>
<@mail.text>${msg("portalRejectedReason")}</@mail.text>
<@mail.quote>${reason}</@mail.quote>
</#if>
<@mail.text>${msg(byIdentityProvider?then("portalRejectedNextIdentityProvider", "portalRejectedNext"))}</@mail.text>
<@mail.questions/>
<@mail.why "portalMailWhyRequest"/>
</@layout.emailLayout>
