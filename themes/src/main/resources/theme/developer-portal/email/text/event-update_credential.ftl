<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.news text="portalMailCredentialChangedText" kind=(event.getDetail("credential_type")!"")/>
<#else>
${msg("eventUpdateCredentialBody", event.getDetail("credential_type")!"unknown", event.date, event.ipAddress)}
</#if>
