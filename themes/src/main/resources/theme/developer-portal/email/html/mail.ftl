<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Building blocks of Keycloak's own mails: they look like those of the portal, which bring theirs along. -->
<#assign accent = properties.brandColor!"#0b5f86">
<#-- Whether this theme has texts in the language of the mail. If not, the mail says what Keycloak's own would say. -->
<#assign ours = [locale.toLanguageTag(), locale.language]?seq_contains(msg("portalMailLanguage"))>

<#-- Nobody is greeted by name: Keycloak's mails also go to addresses that are not confirmed. -->
<#macro opening title text>
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">${text}</div>
<h1 class="m-ink" style="margin:0 0 16px;font-size:24px;line-height:30px;color:#0f1a21;">${title}</h1>
<@para>${msg("portalMailHello")}</@para>
<@para>${text}</@para>
</#macro>

<#macro para><p class="m-ink" style="margin:0 0 16px;font-size:16px;line-height:25px;color:#0f1a21;"><#nested></p></#macro>

<#macro small><p class="m-mute" style="margin:20px 0 0;font-size:14px;line-height:21px;color:#55646e;"><#nested></p></#macro>

<#-- The button, how long the link works, and the link as text. -->
<#macro action label>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 0;"><tr><td class="m-btn" bgcolor="${accent}" style="background:${accent};border-radius:8px;mso-padding-alt:13px 24px;">
<a class="m-btn" href="${link}" style="display:inline-block;padding:13px 24px;font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none;border-radius:8px;background:${accent};">${label}</a>
</td></tr></table>
<@small>${msg("portalMailExpires", linkExpirationFormatter(linkExpiration))}</@small>
<@small>${msg("portalMailPlainLink")}<br><a class="m-link" dir="ltr" href="${link}" style="color:${accent};font-size:12px;line-height:17px;word-break:break-all;">${link}</a></@small>
</#macro>

<#macro facts><table role="presentation" class="m-facts" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;"><#nested></table></#macro>

<#-- The gap is on both sides of the value, for either direction. -->
<#macro fact label><tr><td class="m-mute" style="padding:4px 0;font-size:14px;line-height:21px;vertical-align:top;color:#55646e;">${label}</td><td class="m-ink" style="padding:4px 16px;font-size:14px;line-height:21px;vertical-align:top;overflow-wrap:anywhere;color:#0f1a21;"><#nested></td></tr></#macro>

<#-- Why this mail came. -->
<#macro why text>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 0;"><tr><td class="m-rule m-mute" style="border-top:1px solid #dde4e8;padding:16px 0 0;font-size:14px;line-height:21px;color:#55646e;">${text}</td></tr></table>
</#macro>

<#-- Something has happened to the account: what, when and from where, and what to do if it was somebody else. -->
<#macro news title text kind="" next="portalMailEventNext">
<@opening title=msg(title) text=msg(text)/>
<@facts>
    <#if kind?has_content><@fact msg("portalMailEventKind")>${credential(kind)}</@fact></#if>
    <@fact msg("portalMailEventWhen")>${western(msg("portalMailEventMoment", event.date))}</@fact>
    <#if event.ipAddress?has_content><@fact msg("portalMailEventFrom")><bdi dir="ltr">${event.ipAddress}</bdi></@fact></#if>
</@facts>
<@para>${msg(next, realmName)}</@para>
<@why msg("portalMailEventWhy", realmName)/>
</#macro>

<#-- In Western digits, which CLDR 47 and browsers have in Arabic too; Java 17 still has others there, and Keycloak mixes both. -->
<#function western text>
    <#local result = text>
    <#list 0..9 as digit><#local result = result?replace("٠١٢٣٤٥٦٧٨٩"[digit], digit?c)></#list>
    <#return result>
</#function>

<#-- What a way to sign in is called; one that we do not know has its name only. -->
<#function credential kind>
    <#local name = msg("portalMailCredential_" + kind)>
    <#return name?starts_with("portalMailCredential_")?then(kind, name)>
</#function>
