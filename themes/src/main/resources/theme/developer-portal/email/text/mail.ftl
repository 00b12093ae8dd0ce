<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- Building blocks of Keycloak's own mails as plain text: a link stands on a line of its own. -->
<#-- What stands between a label and its value. -->
<#assign colon = {"fr": "\xA0: ", "ja": "：", "zh": "："}[locale.language]!": ">

<#-- Whether this theme has texts in the language of the mail. If not, the mail says what Keycloak's own would say. -->
<#assign ours = [locale.toLanguageTag(), locale.language]?seq_contains(msg("portalMailLanguage"))>

<#macro opening text>
${msg("portalMailHello")}

${text}
</#macro>

<#macro action label>

${label}${colon?trim}
${link}

${msg("portalMailExpires", linkExpirationFormatter(linkExpiration))}
</#macro>

<#-- Why this mail came, and from whom. -->
<#macro why text>

${text}

<@sender/>
</#macro>

<#macro sender>
${msg("portalMailSender", realmName)}
<#if msg("portalMailFooter")?has_content>
${msg("portalMailFooter")}
</#if>
</#macro>

<#-- Something has happened to the account: what, when and from where, and what to do if it was somebody else. -->
<#macro news text kind="" next="portalMailEventNext">
<@opening msg(text)/>

<#if kind?has_content>
${msg("portalMailEventKind")}${colon}${credential(kind)}
</#if>
${msg("portalMailEventWhen")}${colon}${western(msg("portalMailEventMoment", event.date))}
<#if event.ipAddress?has_content>
${msg("portalMailEventFrom")}${colon}${event.ipAddress}
</#if>

${msg(next, realmName)}
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
