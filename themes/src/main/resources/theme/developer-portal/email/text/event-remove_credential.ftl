<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.news text="portalMailCredentialRemovedText" kind=(event.getDetail("credential_type")!"")/>
<#else>
${msg("eventRemoveCredentialBody", event.getDetail("credential_type")!"unknown", event.date, event.ipAddress)}
</#if>
