<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalRejectedTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg(expired?then("portalRejectedExpired", "portalRejectedText"), realmName)}</@mail.text>
<#if reason?has_content>
<@mail.text>${msg("portalRejectedReason")}</@mail.text>
<blockquote class="m-ink m-rule" dir="auto" style="margin:0 0 16px;padding:4px 16px;border:0 solid #dde4e8;border-inline-start-width:3px;font-size:16px;line-height:25px;white-space:pre-line;color:#0f1a21;">${reason}</blockquote>
</#if>
<@mail.text>${msg(byIdentityProvider?then("portalRejectedNextIdentityProvider", "portalRejectedNext"))}</@mail.text>
<@mail.why "portalMailWhyRequest"/>
</@layout.emailLayout>
