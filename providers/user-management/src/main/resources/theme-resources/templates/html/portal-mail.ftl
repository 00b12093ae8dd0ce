<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Building blocks of the portal's mails: inline styles, because many mail programs know nothing else. -->
<#assign accent = properties.brandColor!"#0b5f86">
<#assign ink = "color:#0f1a21;">
<#assign mute = "color:#55646e;">
<#-- Stands where a sentence has user text, which is never put through msg(). -->
<#assign gap = "\x2063">

<#-- What an inbox shows beside the subject. -->
<#macro preview><div style="display:none;max-height:0;overflow:hidden;mso-hide:all;"><#nested></div></#macro>

<#macro title><h1 class="m-ink" style="margin:0 0 16px;font-size:24px;line-height:30px;${ink}"><#nested></h1></#macro>

<#macro greeting><@text><#if recipientName?has_content><@sentence text=msg("portalMailGreeting", gap)><bdi>${recipientName}</bdi></@sentence><#else>${msg("portalMailGreetingNoName")}</#if></@text></#macro>

<#macro text><p class="m-ink" style="margin:0 0 16px;font-size:16px;line-height:25px;${ink}"><#nested></p></#macro>

<#macro small><p class="m-mute" style="margin:20px 0 0;font-size:14px;line-height:21px;${mute}"><#nested></p></#macro>

<#macro sentence text><#local parts = text?split(gap)>${parts[0]}<#nested>${parts[1]!""}</#macro>

<#-- The sentence with a name in it, or the one without where the name is not known or not told. -->
<#macro from name named unnamed><@text><#if name?has_content><@sentence text=msg(named, gap)><strong><bdi>${name}</bdi></strong></@sentence><#else>${msg(unnamed)}</#if></@text></#macro>

<#-- Only where it is not the address, and the address is known to be the reader's. -->
<#macro signInName><#if .data_model.signInName?has_content><@text><@sentence text=msg("portalMailSignInName", gap)><bdi dir="ltr">${.data_model.signInName}</bdi></@sentence></@text></#if></#macro>

<#macro button href label>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 0;"><tr><td class="m-btn" bgcolor="${accent}" style="background:${accent};border-radius:8px;mso-padding-alt:13px 24px;">
<a class="m-btn" href="${href}" style="display:inline-block;padding:13px 24px;font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none;border-radius:8px;background:${accent};">${label}</a>
</td></tr></table>
</#macro>

<#macro link href label><a class="m-link" href="${href}" style="color:${accent};font-weight:bold;">${label}</a></#macro>

<#macro plainLink href><@small>${msg("portalMailButtonHint")}<br><a class="m-link" dir="ltr" href="${href}" style="color:${accent};font-size:12px;line-height:17px;word-break:break-all;">${href}</a></@small></#macro>

<#-- The gap is on both sides of the value, for either direction. -->
<#macro fact label><tr><td class="m-mute" style="padding:4px 0;font-size:14px;line-height:21px;vertical-align:top;${mute}">${label}</td><td class="m-ink" style="padding:4px 16px;font-size:14px;line-height:21px;vertical-align:top;overflow-wrap:anywhere;${ink}"><#nested></td></tr></#macro>

<#-- What somebody else has written, with its line breaks. -->
<#macro quote><blockquote class="m-ink m-rule" dir="auto" style="margin:0 0 16px;padding:4px 16px;border:0 solid #dde4e8;border-inline-start-width:3px;text-align:start;font-size:16px;line-height:25px;white-space:pre-line;overflow-wrap:anywhere;${ink}"><#nested></blockquote></#macro>

<#macro facts><table role="presentation" class="m-facts" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;"><#nested></table></#macro>

<#-- Between two of the same kind. -->
<#macro line><hr class="m-rule" style="margin:0 0 16px;border:0;border-top:1px solid #dde4e8;"></#macro>

<#-- The reader's role in each of their organizations. -->
<#macro memberships><#list .data_model.memberships as membership><@fact membership.role?has_content?then(msg("portalRole_" + membership.role), msg("portalRoleChangedMember"))><bdi>${membership.organization}</bdi></@fact></#list></#macro>

<#-- What comes with an approval. -->
<#macro admittedTo><#if .data_model.memberships?has_content><@text>${msg("portalApprovedMemberships")}</@text><@facts><@memberships/></@facts></#if></#macro>

<#-- Whom the reader can ask, where the realm says so. -->
<#macro questions><#if contactUrl?has_content><@small><@sentence text=msg("portalMailContact", gap)><a class="m-link" dir="ltr" href="${contactUrl}" style="color:${accent};overflow-wrap:anywhere;">${contact}</a></@sentence></@small></#if></#macro>

<#-- The last words, below a line: why this mail came. -->
<#macro lastly>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 0;"><tr><td class="m-rule m-mute" style="border-top:1px solid #dde4e8;padding:16px 0 0;font-size:14px;line-height:21px;overflow-wrap:anywhere;${mute}"><#nested></td></tr></table>
</#macro>

<#-- The address is user text and stands in the gap. -->
<#macro why key><#local parts = msg(key, realmName, gap)?split(gap)><@lastly>${parts[0]}<bdi dir="ltr">${recipientEmail}</bdi>${parts[1]!""}</@lastly></#macro>
