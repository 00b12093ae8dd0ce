<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.news title="portalMailCredentialChangedTitle" text="portalMailCredentialChangedText" kind=(event.getDetail("credential_type")!"")/>
<#else>
${kcSanitize(msg("eventUpdateCredentialBodyHtml", event.getDetail("credential_type")!"unknown", event.date, event.ipAddress))?no_esc}
</#if>
</@layout.emailLayout>
