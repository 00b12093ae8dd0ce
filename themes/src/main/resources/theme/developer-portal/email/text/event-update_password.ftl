<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.news text="portalMailPasswordChangedText"/>
<#else>
${msg("eventUpdatePasswordBody", event.date, event.ipAddress)}
</#if>
